package org.lectern.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.lectern.service.ServiceSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Reads each body before a controller does, and refuses one that is too large or takes too long. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

    private static final int PIECE = 1 << 16;

    private final ServiceSettings settings;
    private final JsonMapper mapper;

    BodyLimitFilter(ServiceSettings settings, JsonMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long max = settings.maxBody().toBytes();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long end = System.nanoTime() + settings.bodyTime().toNanos();
        if (request.getContentLengthLong() <= max) {
            ServletInputStream in = request.getInputStream();
            byte[] piece = new byte[PIECE];
            try {
                for (int count = in.read(piece); count >= 0 && body.size() <= max; count = in.read(piece)) {
                    body.write(piece, 0, count);
                    if (System.nanoTime() > end) {
                        refuse(response, HttpStatus.REQUEST_TIMEOUT, tooSlow(settings.bodyTime()));
                        return;
                    }
                }
            } catch (SocketTimeoutException e) {
                refuse(response, HttpStatus.REQUEST_TIMEOUT, "The body stopped coming. Send it again.");
                return;
            }
        }
        if (request.getContentLengthLong() > max || body.size() > max) {
            refuse(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The body has more than %s bytes, and no more are read.".formatted(max));
            return;
        }
        chain.doFilter(new ReadRequest(request, body.toByteArray()), response);
    }

    private static String tooSlow(Duration time) {
        return "The body took longer than %s seconds. Send it on a faster line.".formatted(time.toSeconds());
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }

    /** A request whose body has been read. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BodyStream(body);
        }
    }
}
