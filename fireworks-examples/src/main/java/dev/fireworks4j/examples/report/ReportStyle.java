// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.examples.report;

/** Style sheet of a report: light and dark, for phones and paper. */
final class ReportStyle {
  /** Dark colors are for screens only; prints are white. */
  static final String CSS =
      """
      :root { color-scheme: light; --back: #fff; --panel: #f5f6f8; --line: #d5d9e0; --text: #1b1f27; --soft: #596273;
        --c0: #4f46c8; --c1: #b45309; --c2: #0f766e; --c3: #9d174d; --bad: #b3261e; --good: #1a7a3c; --busy: #8a5a00; }
      @media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; --back: #14161b; --panel: #1d2027;
        --line: #353a45; --text: #e7e9ee; --soft: #a0a8b8; --c0: #a5a0ff; --c1: #f0b060; --c2: #5eead4; --c3: #f9a8d4;
        --bad: #ff8a80; --good: #7bd88f; --busy: #f0bf60; } }
      * { box-sizing: border-box; }
      body { max-width: 1000px; margin: 0 auto; padding: 24px 16px 48px; background: var(--back); color: var(--text);
        font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
      h1 { font-size: 24px; margin: 0 0 8px; } h2 { font-size: 17px; margin: 28px 0 10px; }
      h3 { font-size: 14px; margin: 12px 0 6px; }
      .pair, figure, tr, .states, .trouble { break-inside: avoid; } h2, h3 { break-after: avoid; }
      .bad { color: var(--bad); fill: var(--bad); } .good { color: var(--good); fill: var(--good); }
      .busy { color: var(--busy); fill: var(--busy); } .soft { color: var(--soft); fill: var(--soft); }
      .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr)); gap: 12px; }
      figure { margin: 0; padding: 10px; border: 1px solid var(--line); border-radius: 8px; }
      figure svg { display: block; width: 100%; } figcaption span { display: block; font-size: 13px; }
      svg text { font: 10px system-ui, sans-serif; fill: var(--soft); } svg .end { text-anchor: end; }
      svg path { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
      svg .axis { stroke: var(--line); stroke-width: 1; }
      .c0 { stroke: var(--c0); } .c1 { stroke: var(--c1); stroke-dasharray: 6 3; } .c2 { stroke: var(--c2); }
      .c3 { stroke: var(--c3); stroke-dasharray: 6 3; }
      .k0 { color: var(--c0); } .k1 { color: var(--c1); } .k2 { color: var(--c2); } .k3 { color: var(--c3); }
      .states svg { display: block; width: 100%; height: 14px; } rect { stroke: var(--back); stroke-width: 1; }
      .states ol { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 4px 0 0; padding: 0;
        list-style: none; font-size: 13px; }
      time { color: var(--soft); font-variant-numeric: tabular-nums; }
      .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 14px; }
      td { white-space: pre-line; }
      th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
      th { color: var(--soft); font-weight: 600; } td { font-variant-numeric: tabular-nums; }
      .trouble { border-left: 4px solid var(--bad); padding-left: 12px; margin-bottom: 10px; }
      pre { margin: 0; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
      .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr)); gap: 12px; }
      .pair > div { padding: 10px 12px; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
      .pair p { margin: 4px 0 0; white-space: pre-wrap; }
      @media print { body { max-width: none; padding: 0; font-size: 11pt; }
        rect, figure, .pair > div { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
      """;

  private ReportStyle() {}
}
