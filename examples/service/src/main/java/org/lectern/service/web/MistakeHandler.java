package org.lectern.service.web;

import java.net.URI;
import org.lectern.event.InvalidInputException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Problem details (RFC 9457) for input with mistakes: all of them, each with its JSON Pointer. */
@RestControllerAdvice
@Order(-1) // Before the handler of Spring Boot.
class MistakeHandler {
    @ExceptionHandler({InvalidInputException.class, HttpMessageNotReadableException.class})
    ProblemDetail mistakes(Exception exception) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(exception);
        if (!(cause instanceof InvalidInputException input)) {
            String place = cause instanceof JacksonException json && json.getLocation() != null
                    ? ", see line " + json.getLocation().getLineNr() + "."
                    : ".";
            return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body is missing or no JSON" + place);
        }
        String first = input.problems().getFirst().message();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, first);
        problem.setType(URI.create("urn:lectern:problem:mistakes"));
        problem.setTitle("The input has mistakes");
        problem.setProperty("problems", input.problems());
        return problem;
    }
}
