// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

/** A kind of accelerator, open to values newer than this library. */
public final class AcceleratorType extends OpenEnum {
  public static final AcceleratorType UNSPECIFIED =
      new AcceleratorType("ACCELERATOR_TYPE_UNSPECIFIED");
  public static final AcceleratorType NVIDIA_A100_80GB = new AcceleratorType("NVIDIA_A100_80GB");
  public static final AcceleratorType NVIDIA_H100_80GB = new AcceleratorType("NVIDIA_H100_80GB");
  public static final AcceleratorType AMD_MI300X_192GB = new AcceleratorType("AMD_MI300X_192GB");
  public static final AcceleratorType NVIDIA_A10G_24GB = new AcceleratorType("NVIDIA_A10G_24GB");
  public static final AcceleratorType NVIDIA_A100_40GB = new AcceleratorType("NVIDIA_A100_40GB");
  public static final AcceleratorType NVIDIA_L4_24GB = new AcceleratorType("NVIDIA_L4_24GB");
  public static final AcceleratorType NVIDIA_H200_141GB = new AcceleratorType("NVIDIA_H200_141GB");
  public static final AcceleratorType NVIDIA_B200_180GB = new AcceleratorType("NVIDIA_B200_180GB");
  public static final AcceleratorType AMD_MI325X_256GB = new AcceleratorType("AMD_MI325X_256GB");
  public static final AcceleratorType AMD_MI350X_288GB = new AcceleratorType("AMD_MI350X_288GB");
  public static final AcceleratorType NVIDIA_B300_288GB = new AcceleratorType("NVIDIA_B300_288GB");
  public static final AcceleratorType NVIDIA_GB200 = new AcceleratorType("NVIDIA_GB200");
  public static final AcceleratorType NVIDIA_GB300 = new AcceleratorType("NVIDIA_GB300");

  /** Any value, also one newer than this library. */
  public AcceleratorType(String value) {
    super(value);
  }
}
