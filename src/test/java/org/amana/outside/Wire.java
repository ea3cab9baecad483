package org.amana.outside;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One connection to the server, byte by byte: what no browser would send can be sent here. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = (int) Duration.ofMinutes(2).toMillis();
    private static final int SILENCE = (int) Duration.ofSeconds(5).toMillis();

    private final Socket socket;
    private final InputStream in;

    /** @param from the address on this machine from which it seems to come */
    Wire(String from, int port) throws IOException {
        socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire send(byte[] bytes) throws IOException {
        return send(bytes, 0, bytes.length);
    }

    Wire send(byte[] bytes, int offset, int length) throws IOException {
        socket.getOutputStream().write(bytes, offset, length);
        return this;
    }

    /** The next answer, whole. */
    Reply answer() throws IOException {
        return Reply.read(in);
    }

    /** Waits until the first byte of the answer is there, and leaves it there. */
    Wire awaitFirstByte() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            throw new IOException("the connection ended without an answer");
        }
        in.reset();
        return this;
    }

    /** Everything that comes, whatever it is, until the server ends the connection or keeps it open in silence. */
    String untilTheEnd() {
        var said = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(SILENCE);
            in.transferTo(said);
        } catch (IOException resetOrSilent) {
            // what came before is all there is
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The answer, if one is there already. */
    Optional<Reply> heard() throws IOException {
        return in.available() > 0 ? Optional.of(answer()) : Optional.empty();
    }

    /** For a sender who does not notice that nobody listens any more, and reads the answer afterwards. */
    Wire sendBlindly(byte[] bytes) {
        try {
            return send(bytes);
        } catch (IOException gone) {
            return this;
        }
    }

    /** True when the server has ended the connection, with or without a last word before. */
    boolean isEnded() {
        try {
            return in.read() < 0;
        } catch (IOException reset) {
            return !(reset instanceof java.net.SocketTimeoutException);
        }
    }

    /** As a train into a tunnel: whatever comes back is never read. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
