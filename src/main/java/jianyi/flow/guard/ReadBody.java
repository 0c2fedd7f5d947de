package jianyi.flow.guard;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read and can be read once more. */
class ReadBody extends HttpServletRequestWrapper {

    private final ServletInputStream again;

    ReadBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.again = new Kept(new ByteArrayInputStream(body));
    }

    @Override
    public ServletInputStream getInputStream() {
        return again;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(again, StandardCharsets.UTF_8));
    }

    private static class Kept extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Kept(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
