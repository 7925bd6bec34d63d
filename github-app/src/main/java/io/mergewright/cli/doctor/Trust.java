package io.mergewright.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts the certificates of a file beside those of Java. */
final class Trust {
    private Trust() {}

    static SSLContext of(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager usual) {
                for (X509Certificate certificate : usual.getAcceptedIssuers()) {
                    store.setCertificateEntry("java-" + number++, certificate);
                }
            }
        }
        try (var stream = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("own-" + number++, certificate);
            }
        }
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers(store), null);
        return context;
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
