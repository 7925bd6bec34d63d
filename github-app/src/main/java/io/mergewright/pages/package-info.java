/** What the server shows to people and programs: {@link io.mergewright.pages.Site} lists all routes. Knows nothing of HTTP servers. */
@NullMarked
package io.mergewright.pages;

import org.jspecify.annotations.NullMarked;
