package dev.comptoir.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between two programs and cuts answers at any byte: what was asked for is done, and only a part of the answer arrives. Or
 * nothing passes any more, as when the other one hangs.
 */
public final class CutProxy implements AutoCloseable {

    private static final int NOT_CUT = Integer.MAX_VALUE;

    private final ServerSocket server;
    private final int target;
    private final AtomicInteger left = new AtomicInteger(NOT_CUT);
    private volatile CountDownLatch thaw = new CountDownLatch(0);

    /** @param target port of the other program on this machine */
    public CutProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Of what is answered from now on so many bytes arrive; then the connection is gone, once. */
    public void cutAfter(int bytes) {
        left.set(bytes);
    }

    /** Whether the cut that was asked for has not happened yet. */
    public boolean isArmed() {
        return left.get() != NOT_CUT;
    }

    /** From now on connections are taken and nothing passes, either way, until it is healed. */
    public void freeze() {
        thaw = new CountDownLatch(1);
    }

    public void heal() {
        left.set(NOT_CUT);
        thaw.countDown();
    }

    @Override
    public void close() {
        try {
            server.close();
            heal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Socket callee = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pump(caller, callee, false));
                Thread.ofVirtual().start(() -> pump(callee, caller, true));
            } catch (IOException _) {
                // Closed, or the other program is not there: the caller finds out.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            to.setOption(StandardSocketOptions.TCP_NODELAY, true);
            int read = in.read(buffer);
            while (read >= 0) {
                thaw.await();
                int passed = isAnswer ? Math.min(read, take(read)) : read;
                out.write(buffer, 0, passed);
                if (passed < read) {
                    return;
                }
                read = in.read(buffer);
            }
        } catch (IOException | InterruptedException _) {
            // One side has gone, and so does the other.
        }
    }

    /** How many of so many bytes may pass; fewer are the last ones. */
    private int take(int wanted) {
        int before = left.getAndUpdate(now -> now == NOT_CUT || now < wanted ? NOT_CUT : now - wanted);
        return before == NOT_CUT ? wanted : before;
    }
}
