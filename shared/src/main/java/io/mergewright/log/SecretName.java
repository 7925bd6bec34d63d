package io.mergewright.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a name, such as {@code DB_PASSWORD} or {@code clientSecret}, says that its value is secret. */
final class SecretName {
    /** How sure a name is. */
    enum Strength {
        /** No name of a secret. */
        NONE,
        /** Also the name of harmless things: the value has to look like a secret. */
        WEAK,
        /** The value of such a name is a secret unless it is plainly none. */
        STRONG
    }

    private static final Set<String> PASSWORDS = Set.of("passwd", "passphrase", "pwd", "passwort", "userpass");
    private static final Set<String> SECRETS = Set.of(
            "secret",
            "token",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "authtoken",
            "accesstoken",
            "credential",
            "credentials",
            "clientsecret");
    private static final Set<String> WEAK =
            Set.of("auth", "secrets", "tokens", "passwords", "pat", "cookie", "pw", "sig", "signature");
    private static final Set<String> BEFORE_KEY = Set.of(
            "api",
            "access",
            "private",
            "secret",
            "signing",
            "encryption",
            "account",
            "shared",
            "master",
            "license",
            "deploy",
            "service",
            "auth",
            "app",
            "storage",
            "subscription",
            "sas");
    private static final int LONGEST = 80;

    private SecretName() {}

    /** Whether it is the name of a password, which may be a plain word. */
    static boolean isPassword(String name) {
        var words = words(name);
        var last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.endsWith("password") || PASSWORDS.contains(last) || last.equals("pass");
    }

    static Strength strength(String name) {
        if (name.length() > LONGEST) {
            return Strength.NONE;
        }
        var words = words(name);
        if (words.isEmpty() || words.contains("public")) {
            return Strength.NONE;
        }
        var last = words.get(words.size() - 1);
        var before = words.size() > 1 ? words.get(words.size() - 2) : "";
        if (PASSWORDS.contains(last) || SECRETS.contains(last) || last.endsWith("password")) {
            return Strength.STRONG;
        }
        boolean isKey = last.equals("key") && BEFORE_KEY.contains(before);
        boolean isPass = last.equals("pass") && words.size() > 1;
        boolean isBase = last.equals("base") && before.equals("key");
        if (isKey || isPass || isBase) {
            return Strength.STRONG;
        }
        return WEAK.contains(last) || last.endsWith("token") || last.endsWith("secret") ? Strength.WEAK : Strength.NONE;
    }

    /** The words of {@code snake_case}, {@code kebab-case}, {@code dotted.names} and {@code camelCase}, in lower case. */
    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isHump = i > 0 && Ascii.isUpper(c) && !Ascii.isUpper(name.charAt(i - 1));
            if (!Ascii.isLetter(c) || isHump) {
                add(words, word);
            }
            if (Ascii.isLetter(c)) {
                word.append((char) Ascii.lower(c));
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
