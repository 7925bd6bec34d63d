package io.mergewright.runtime;

import io.mergewright.budget.PriceFile;
import io.mergewright.budget.PriceList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The prices that hold for a configuration. */
public final class Prices {
    private Prices() {}

    /**
     * The shipped prices, and over them those of the file {@code own} where there is one.
     *
     * @throws RuntimeSetupException when the file cannot be read
     * @throws io.mergewright.budget.PriceFileException when it is not well-formed
     */
    public static PriceList of(@Nullable Path own) {
        if (own == null) {
            return PriceFile.shipped();
        }
        try (var reader = Files.newBufferedReader(own)) {
            return PriceFile.shipped().with(PriceFile.read(own.toString(), reader));
        } catch (IOException e) {
            throw new RuntimeSetupException("the price file %s cannot be read".formatted(own), e);
        }
    }
}
