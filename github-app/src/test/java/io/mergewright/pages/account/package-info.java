@NullMarked
package io.mergewright.pages.account;

import org.jspecify.annotations.NullMarked;
