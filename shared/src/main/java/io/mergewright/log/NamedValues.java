package io.mergewright.log;

/**
 * Values with secret-like names: {@code DB_PASSWORD=x}, {@code "token": "x"}, {@code password: x}, {@code ['key'] = 'x'},
 * {@code Password=x;} in connection strings.
 */
final class NamedValues implements SecretFinder {
    @Override
    public void find(String line, Redactions found) {
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '=' || c == ':') {
                var pair = new NamedValue(line, at);
                if (pair.isSecret()) {
                    found.add(pair.from(), pair.to(), "secret");
                    at = Math.max(at, pair.to() - 1);
                }
            }
        }
    }
}
