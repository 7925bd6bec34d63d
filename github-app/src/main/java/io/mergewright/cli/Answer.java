package io.mergewright.cli;

import io.mergewright.quality.Item;
import io.mergewright.quality.Prediction;
import java.util.List;
import java.util.Optional;

/**
 * What the diagnoser says about an item of a data set.
 *
 * @param given empty when the log could not be read
 * @param onGreen for the green log, where the item has one that can be read
 * @param problems why a log could not be read
 */
record Answer(Item item, Optional<Prediction> given, Optional<Prediction> onGreen, List<String> problems) {}
