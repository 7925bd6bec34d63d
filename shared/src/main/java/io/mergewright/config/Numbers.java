package io.mergewright.config;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people write them in settings. */
final class Numbers {
    private static final int MICRO = 6;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

    private Numbers() {}

    static Optional<Long> whole(String text, long least, long most) {
        String digits = text.replace("_", "");
        return Optional.of(digits)
                .filter(d -> WHOLE.matcher(d).matches())
                .map(Long::parseLong)
                .filter(number -> number >= least && number <= most);
    }

    static Optional<Double> decimal(String text, double least, double most) {
        return read(text).map(BigDecimal::doubleValue).filter(number -> number >= least && number <= most);
    }

    /** Dollars, with or without a dollar sign, as micro-dollars; never rounded. */
    static Optional<Long> microDollars(String text, long mostDollars) {
        return read(text.startsWith("$") ? text.substring(1) : text)
                .filter(dollars -> dollars.compareTo(BigDecimal.valueOf(mostDollars)) <= 0)
                .map(dollars -> dollars.movePointRight(MICRO).stripTrailingZeros())
                .filter(micro -> micro.scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> read(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
