package io.mergewright.log;

/** Of what characters tokens are made. */
enum TokenCharacters {
    /** Letters and digits. */
    ALPHANUMERIC(""),
    WORD("_-"),
    DOTTED("_-."),
    PADDED("_-="),
    CAPITAL("") {
        @Override
        boolean has(char c) {
            return Ascii.isDigit(c) || Ascii.isUpper(c);
        }
    },
    /** In lower case. */
    HEX("") {
        @Override
        boolean has(char c) {
            return Ascii.isDigit(c) || (c >= 'a' && c <= 'f');
        }
    };

    private final String more;

    TokenCharacters(String more) {
        this.more = more;
    }

    boolean has(char c) {
        return Ascii.isDigit(c) || (c < 128 && Ascii.isLetter(c)) || more.indexOf(c) >= 0;
    }
}
