package io.mergewright.cli.doctor;

import java.net.URI;

/** Whether a server can be reached; keys and names are not looked at. */
final class ReachCheck {
    private static final int PROXY_WANTS_PASSWORD = 407;
    private static final int SERVER_ERROR = 500;

    private ReachCheck() {}

    static CheckResult of(Reached reached) {
        if (reached instanceof Reached.Answered answered) {
            return of(answered);
        }
        if (reached instanceof Reached.UnknownHost unknown) {
            return CheckResult.fail(
                    "no address for " + host(unknown.url()), "correct the URL, or set a proxy that knows the host");
        }
        if (reached instanceof Reached.TimedOut late) {
            return CheckResult.fail(
                    "%s does not answer within %d ms"
                            .formatted(host(late.url()), late.limit().toMillis()),
                    "look whether a firewall is between; perhaps a proxy is needed (network.https-proxy)");
        }
        if (reached instanceof Reached.BadCertificate bad) {
            return CheckResult.fail(
                    "the certificate of " + host(bad.url()) + " is not trusted: " + bad.reason(),
                    "name the certificates of your organisation by network.ca-file");
        }
        if (reached instanceof Reached.NoTls bad) {
            return CheckResult.fail(
                    "no encrypted connection to " + host(bad.url()) + ": " + bad.reason(),
                    "look whether the port is right, and whether the URL should begin with http://");
        }
        if (reached instanceof Reached.BadTrust bad) {
            return CheckResult.fail(bad.reason(), "name a file with certificates in PEM by network.ca-file");
        }
        var broken = (Reached.NotConnected) reached;
        return CheckResult.fail(
                "no connection to " + host(broken.url()) + ": " + broken.reason(),
                "look whether the server runs, and whether host and port are right");
    }

    private static CheckResult of(Reached.Answered answered) {
        String found = host(answered.url()) + " answers with status " + answered.status();
        if (answered.status() == PROXY_WANTS_PASSWORD) {
            return CheckResult.fail(found, "the proxy wants a password: http://USER:PASSWORD@HOST:PORT");
        }
        return answered.status() >= SERVER_ERROR
                ? CheckResult.warn(found, "wait and look again: the server, or the proxy before it, has trouble")
                : CheckResult.ok(found);
    }

    private static String host(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
