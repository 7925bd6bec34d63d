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
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts the certificates of a PEM file besides those that the JDK trusts. */
final class OwnCertificates {
    private OwnCertificates() {}

    /** @throws IllegalArgumentException naming the file when it cannot be read */
    static SSLContext trusting(Path pem) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(trustStore(pem)), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("certificates of %s cannot be used: %s".formatted(pem, e), e);
        }
    }

    static KeyStore trustStore(Path pem) throws IOException, GeneralSecurityException {
        List<Certificate> trusted = new ArrayList<>(read(pem));
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager jdk) {
                trusted.addAll(List.of(jdk.getAcceptedIssuers()));
            }
        }
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

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
