// SPDX-License-Identifier: Apache-2.0
package dev.fireworks4j.site;

import java.util.List;

/**
 * One page of the site before it gets its frame.
 *
 * @param target its address, relative to the site
 * @param title its first heading, or the name of the file
 * @param html its content
 * @param sections the same by headings, for the search and the table of contents
 */
record SitePage(String target, String title, String html, List<Section> sections) {
  /** Part of a page from a heading to the next; the first may have no heading. */
  record Section(String heading, String anchor, int level, String text) {}
}
