// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.resource;

/** A region of the service, open to values newer than this library. */
public final class Region extends OpenEnum {
  public static final Region UNSPECIFIED = new Region("REGION_UNSPECIFIED");
  public static final Region US_IOWA_1 = new Region("US_IOWA_1");
  public static final Region US_VIRGINIA_1 = new Region("US_VIRGINIA_1");
  public static final Region US_VIRGINIA_2 = new Region("US_VIRGINIA_2");
  public static final Region US_ILLINOIS_1 = new Region("US_ILLINOIS_1");
  public static final Region AP_TOKYO_1 = new Region("AP_TOKYO_1");
  public static final Region EU_LONDON_1 = new Region("EU_LONDON_1");
  public static final Region US_ARIZONA_1 = new Region("US_ARIZONA_1");
  public static final Region US_TEXAS_1 = new Region("US_TEXAS_1");
  public static final Region US_ILLINOIS_2 = new Region("US_ILLINOIS_2");
  public static final Region EU_FRANKFURT_1 = new Region("EU_FRANKFURT_1");
  public static final Region US_TEXAS_2 = new Region("US_TEXAS_2");
  public static final Region EU_PARIS_1 = new Region("EU_PARIS_1");
  public static final Region EU_HELSINKI_1 = new Region("EU_HELSINKI_1");
  public static final Region US_NEVADA_1 = new Region("US_NEVADA_1");
  public static final Region EU_ICELAND_1 = new Region("EU_ICELAND_1");
  public static final Region EU_ICELAND_2 = new Region("EU_ICELAND_2");
  public static final Region US_WASHINGTON_1 = new Region("US_WASHINGTON_1");
  public static final Region US_WASHINGTON_2 = new Region("US_WASHINGTON_2");
  public static final Region EU_ICELAND_DEV_1 = new Region("EU_ICELAND_DEV_1");
  public static final Region US_WASHINGTON_3 = new Region("US_WASHINGTON_3");
  public static final Region US_ARIZONA_2 = new Region("US_ARIZONA_2");
  public static final Region AP_TOKYO_2 = new Region("AP_TOKYO_2");
  public static final Region US_CALIFORNIA_1 = new Region("US_CALIFORNIA_1");
  public static final Region US_MISSOURI_1 = new Region("US_MISSOURI_1");
  public static final Region US_UTAH_1 = new Region("US_UTAH_1");
  public static final Region US_TEXAS_3 = new Region("US_TEXAS_3");
  public static final Region US_ARIZONA_3 = new Region("US_ARIZONA_3");
  public static final Region US_GEORGIA_1 = new Region("US_GEORGIA_1");
  public static final Region US_GEORGIA_2 = new Region("US_GEORGIA_2");
  public static final Region US_WASHINGTON_4 = new Region("US_WASHINGTON_4");
  public static final Region US_GEORGIA_3 = new Region("US_GEORGIA_3");
  public static final Region NA_BRITISHCOLUMBIA_1 = new Region("NA_BRITISHCOLUMBIA_1");
  public static final Region US_GEORGIA_4 = new Region("US_GEORGIA_4");
  public static final Region EU_ICELAND_3 = new Region("EU_ICELAND_3");
  public static final Region US_OHIO_1 = new Region("US_OHIO_1");
  public static final Region US_NEWYORK_1 = new Region("US_NEWYORK_1");
  public static final Region EU_NETHERLANDS_1 = new Region("EU_NETHERLANDS_1");
  public static final Region US_WASHINGTON_5 = new Region("US_WASHINGTON_5");
  public static final Region US_MINNESOTA_1 = new Region("US_MINNESOTA_1");
  public static final Region US_CALIFORNIA_2 = new Region("US_CALIFORNIA_2");
  public static final Region AP_MALAYSIA_1 = new Region("AP_MALAYSIA_1");
  public static final Region US_OHIO_2 = new Region("US_OHIO_2");
  public static final Region AP_MALAYSIA_2 = new Region("AP_MALAYSIA_2");
  public static final Region AP_NEWSOUTHWALES_1 = new Region("AP_NEWSOUTHWALES_1");
  public static final Region AP_TAIWAN_1 = new Region("AP_TAIWAN_1");
  public static final Region NA_BRITISHCOLUMBIA_2 = new Region("NA_BRITISHCOLUMBIA_2");
  public static final Region NA_BRITISHCOLUMBIA_3 = new Region("NA_BRITISHCOLUMBIA_3");
  public static final Region US_OREGON_1 = new Region("US_OREGON_1");

  /** Any value, also one newer than this library. */
  public Region(String value) {
    super(value);
  }
}
