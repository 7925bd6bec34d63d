/**
 * What GitHub delivers: checked, stored before it is acknowledged, and handled from the store. Start reading at {@link
 * io.mergewright.delivery.Intake}.
 */
@NullMarked
package io.mergewright.delivery;

import org.jspecify.annotations.NullMarked;
