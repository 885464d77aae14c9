package dev.sagashop.notification.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send at once. Otherwise the last bytes of a mail wait for the server to acknowledge the bytes before,
 * which it does not hurry with: 40 ms for each mail.
 *
 * <p>There is room for a whole mail, so that to write one waits for nobody: the time limit of reading the answer is the
 * limit of all. JavaMail's limit of writing needs a timer for every command, a tenth of what sending a mail costs.
 */
final class PromptSockets extends SocketFactory {

    private static final int ROOM = 128 * 1024;

    @Override
    public Socket createSocket() throws IOException {
        return prompt(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return prompt(new Socket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return prompt(new Socket(host, port, localHost, localPort));
    }

    private static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(ROOM);
        return socket;
    }
}
