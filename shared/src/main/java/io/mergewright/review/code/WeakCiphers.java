package io.mergewright.review.code;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.syntax.Grammar;
import io.mergewright.review.syntax.Node;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Encryption with a broken algorithm that a constant names, or with a nonce or salt that is always the same. */
final class WeakCiphers implements CodeCheck {
    private static final CheckInfo INFO = new CheckInfo(
            "weak-encryption", Tier.COMMENT, Severity.ERROR, "security", "Encryption that does not protect");
    private static final Pattern MAKES = Pattern.compile(
            "(?:javax\\.crypto\\.)?Cipher\\.getInstance|(?:OpenSSL::)?Cipher\\.new|(?:crypto\\.)?create(?:C|Dec)ipheriv|openssl_(?:en|de)crypt|KeyGenerator\\.getInstance|SecretKeyFactory\\.getInstance");
    private static final Pattern BROKEN = Pattern.compile(
            "(?i)(?:des|desede|des3|rc4|rc2|arcfour|bf|blowfish)(?:[-/].*)?|aes|aes/ecb.*|.*[-/]ecb(?:[-/].*)?|id-aes\\d+-ecb");

    /** Who takes a nonce, and as which of its arguments; a negative place counts for names. */
    private static final Pattern NONCE_TAKER = Pattern.compile(
            "IvParameterSpec|GCMParameterSpec|create(?:C|Dec)ipheriv|openssl_encrypt|AES\\.new|DES3\\.new|ChaCha20\\.new|modes\\.(?:CBC|GCM|CTR|CFB|OFB)|NewCBCEncrypter|NewCTR|NewCFBEncrypter|Seal|PBEKeySpec|PBEParameterSpec|PBKDF2HMAC|pbkdf2_hmac|pbkdf2Sync|pbkdf2|scryptSync|scrypt|Rfc2898DeriveBytes|hash_pbkdf2|pbkdf2_hmac_sha1|pbkdf2Hmac|EncryptCbc|CreateEncryptor");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Set<Grammar> languages() {
        return EnumSet.complementOf(EnumSet.of(Grammar.YAML, Grammar.DOCKERFILE, Grammar.BASH));
    }

    @Override
    public Set<PathRole> roles() {
        return Set.of(PathRole.MAIN);
    }

    @Override
    public List<String> signs() {
        return List.of(
                "ipher",
                "IvParameterSpec",
                "GCM",
                "AES",
                "openssl_encrypt",
                "modes.",
                "Seal(",
                "pbkdf2",
                "PBE",
                "PBKDF2",
                "scrypt",
                "Rfc2898",
                "CreateEncryptor",
                ".IV");
    }

    @Override
    public void look(Code code, Consumer<Found> found) {
        for (Call call : code.calls()) {
            if (MAKES.matcher(call.written()).matches()) {
                algorithm(call, code, found);
            }
            String written = call.written();
            if (NONCE_TAKER.matcher(call.makes() ? call.name() : written).matches()
                    || NONCE_TAKER.matcher(call.name()).matches()) {
                call.arguments().stream()
                        .filter(one -> Constants.isFixedBytes(one, code))
                        .filter(one -> isNonce(call, one))
                        .findFirst()
                        .ifPresent(one -> found.accept(new Found(
                                call.node(),
                                "`%s` is the same each time: equal or related texts then show in what is encrypted; make it anew with a secure generator."
                                        .formatted(Quotes.of(one)))));
            }
        }
        for (Node assignment : code.all("assignment", "assignment_expression")) {
            iv(assignment, code, found);
        }
    }

    private static void algorithm(Call call, Code code, Consumer<Found> found) {
        int place = call.name().startsWith("openssl") ? 1 : 0;
        Optional<Node> name = call.argument(place);
        boolean named = name.filter(one -> Names.isName(one)
                        || one.is(
                                "constant",
                                "scope_resolution",
                                "class_constant_access_expression",
                                "field_access",
                                "member_expression",
                                "navigation_expression"))
                .isPresent();
        Optional<String> value = named ? Constants.text(name.get(), code) : Optional.empty();
        boolean aesAlone = value.filter(one -> one.equalsIgnoreCase("aes")).isPresent()
                && !call.written().endsWith("Cipher.getInstance");
        if (value.filter(one -> BROKEN.matcher(one).matches()).isPresent() && !aesAlone) {
            found.accept(new Found(
                    call.node(),
                    "`%s` is `%s` here, which is broken: DES and RC4 can be undone, and ECB shows equal blocks. AES with GCM protects."
                            .formatted(Quotes.of(name.get()), Quotes.of(value.get()))));
        }
    }

    /** Whether the place of {@code argument} is one of a nonce or salt, as far as it can be told. */
    private static boolean isNonce(Call call, Node argument) {
        int place = call.arguments().indexOf(argument);
        String name = call.name();
        if (argument.is("keyword_argument") || argument.text().matches("(?s)\\w+\\s*[:=].*")) {
            return argument.text().matches("(?s)(?:iv|nonce|salt|initialization_vector)\\b.*");
        }
        return switch (name) {
            case "IvParameterSpec", "CBC", "GCM", "CTR", "CFB", "OFB", "PBEParameterSpec" -> place == 0;
            case "GCMParameterSpec",
                    "NewCBCEncrypter",
                    "NewCTR",
                    "NewCFBEncrypter",
                    "Seal",
                    "PBEKeySpec",
                    "pbkdf2Sync",
                    "pbkdf2",
                    "scryptSync",
                    "scrypt",
                    "Rfc2898DeriveBytes",
                    "EncryptCbc",
                    "CreateEncryptor",
                    "pbkdf2_hmac_sha1" -> place == 1;
            case "createCipheriv", "createDecipheriv", "new", "pbkdf2_hmac", "hash_pbkdf2" -> place == 2;
            case "openssl_encrypt" -> place == 4;
            default -> false;
        };
    }

    /** {@code cipher.iv = "…"}. */
    private static void iv(Node assignment, Code code, Consumer<Found> found) {
        Optional<Node> target = assignment.field("left");
        Optional<Node> value = assignment.field("right");
        boolean isIv = target.filter(one -> one.text().matches("(?i)(?:\\w*(?:cipher|aes|crypt\\w*)\\w*)\\.iv"))
                .isPresent();
        if (isIv && value.filter(one -> Constants.isFixedBytes(one, code)).isPresent()) {
            found.accept(
                    new Found(
                            assignment,
                            "This vector is the same each time, so equal texts give equal results; make it anew with a secure generator."));
        }
    }
}
