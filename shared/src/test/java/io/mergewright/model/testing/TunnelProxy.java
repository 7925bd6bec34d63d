package io.mergewright.model.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that opens tunnels (CONNECT), all of them to one port of this machine, whatever host was asked for. */
public final class TunnelProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final int target;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "tunnel-proxy");
        thread.setDaemon(true);
        return thread;
    });

    private TunnelProxy(ServerSocket socket, int target) {
        this.socket = socket;
        this.target = target;
    }

    public static TunnelProxy to(int port) {
        try {
            var proxy = new TunnelProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The first line of each request. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                threads.execute(() -> tunnel(client));
            }
        } catch (IOException e) {
            // The proxy was closed.
        }
    }

    private void tunnel(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            asked.add(head(client.getInputStream()));
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            threads.execute(() -> pump(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException e) {
            // Either side hung up.
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Either side hung up.
        }
    }

    private static String head(InputStream stream) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("the client hung up");
            }
            head.append((char) next);
        }
        return head.substring(0, head.indexOf("\r\n"));
    }
}
