/** What tests of models use, here and in other modules: a scripted server and fakes. */
@NullMarked
package io.mergewright.model.testing;

import org.jspecify.annotations.NullMarked;
