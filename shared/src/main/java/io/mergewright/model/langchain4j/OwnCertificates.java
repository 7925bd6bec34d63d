package io.mergewright.model.langchain4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts the certificates of a PEM file besides those that the JDK trusts. */
final class OwnCertificates {
    private OwnCertificates() {}

    /** @throws IllegalArgumentException naming the file when it cannot be read */
    static X509TrustManager trusting(Path pem) {
        try {
            return x509(trustStore(pem));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("certificates of %s cannot be used: %s".formatted(pem, e), e);
        }
    }

    static SSLContext context(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    static KeyStore trustStore(Path pem) throws IOException, GeneralSecurityException {
        List<Certificate> trusted = new ArrayList<>(read(pem));
        trusted.addAll(List.of(x509(null).getAcceptedIssuers()));
        return store(trusted);
    }

    private static Collection<? extends Certificate> read(Path pem) throws IOException, GeneralSecurityException {
        try (var stream = Files.newInputStream(pem)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(stream);
            if (certificates.isEmpty()) {
                throw new IOException("it holds no certificate");
            }
            return certificates;
        }
    }

    private static KeyStore store(List<Certificate> certificates) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("trusted-" + i, certificates.get(i));
        }
        return store;
    }

    /** @param store null for the certificates of the JDK */
    private static X509TrustManager x509(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
    }
}
