package officewatch.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends one message as a mail program does (RFC 5321). */
final class SmtpClient {
  private static final int TIMEOUT_MILLIS = 20_000;

  private SmtpClient() {}

  /** Sends the message; returns when the server has taken responsibility for it. */
  static void send(int port, String from, String to, byte[] message) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = socket.getOutputStream();
      expect(answers, "220");
      say(out, "HELO test.example");
      expect(answers, "250");
      say(out, "MAIL FROM:<" + from + ">");
      expect(answers, "250");
      say(out, "RCPT TO:<" + to + ">");
      expect(answers, "250");
      say(out, "DATA");
      expect(answers, "354");
      String text = new String(message, StandardCharsets.ISO_8859_1).replaceAll("\r?\n", "\r\n");
      out.write(text.replace("\r\n.", "\r\n..").getBytes(StandardCharsets.ISO_8859_1));
      say(out, "\r\n.");
      expect(answers, "250");
      say(out, "QUIT");
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void expect(BufferedReader answers, String code) throws IOException {
    @Nullable String line = answers.readLine();
    while (line != null && line.startsWith(code + "-")) {
      line = answers.readLine();
    }
    if (line == null || !line.startsWith(code)) {
      throw new IOException("expected " + code + ", got " + line);
    }
  }
}
