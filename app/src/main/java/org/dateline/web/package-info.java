/** The program as a server: pages for a browser, the same data for programs. The only user of the web library. */
@NullMarked
package org.dateline.web;

import org.jspecify.annotations.NullMarked;
