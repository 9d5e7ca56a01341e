package luodi.shared.web;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import luodi.shared.NotAllowed;
import luodi.shared.NotFound;
import luodi.shared.Rejected;
import luodi.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The four refusals, and whatever else goes wrong: a page for the browser, problem+json under {@code /api}. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {
    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    Object notFound(NotFound refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "没有找到", refusal.sentence(), null);
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, "不在您的职责内", refusal.sentence(), null);
    }

    @ExceptionHandler
    Object rejected(Rejected refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "还不能这样办", refusal.sentence(), refusal);
    }

    @ExceptionHandler
    Object stale(Stale refusal, HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT, "有人先保存了", refusal.sentence(), null);
    }

    /** A word in an address that is no date, number or id: no such page for a browser, a bad request for a program. */
    @ExceptionHandler
    Object unreadable(TypeMismatchException failure, HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/")) return notFound(new NotFound(), request);
        String sentence = "“" + failure.getValue() + "”读不懂：日期写作 2026-11-24，天数写整数，编号照抄。";
        return answer(request, HttpStatus.BAD_REQUEST, "请求有误", sentence, null);
    }

    /** Whoever asked has gone before the answer was whole: there is nobody to tell, and nothing went wrong here. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone, HttpServletResponse response) {
        log.debug("gone before the answer was whole", gone);
    }

    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            String sentence = status.value() == 404 ? new NotFound().sentence() : "这个请求读不懂：" + why(failure, known);
            return answer(request, status, status.value() == 404 ? "没有找到" : "请求有误", sentence, null);
        }
        if (failure instanceof java.time.DateTimeException || unstorable(failure)) {
            log.warn("{} {}", request.getMethod(), request.getRequestURI(), failure);
            return answer(request, HttpStatus.BAD_REQUEST, "请求有误", "里面有存不下的字符、日期或数，请核对后再来。", null);
        }
        if (failure instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || failure instanceof org.springframework.web.multipart.MultipartException
                || failure instanceof IllegalArgumentException
                        && failure.getMessage() != null
                        && failure.getMessage().startsWith("口径不同")) {
            return answer(request, HttpStatus.BAD_REQUEST, "请求有误", "请求的内容读不懂，请对照接口文档。", null);
        }
        log.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "程序出错了", "已经记下。什么都没有保存，请过一会儿再试。", null);
    }

    private static String why(Exception failure, ErrorResponse known) {
        return switch (failure) {
            case MissingServletRequestParameterException missing -> "缺参数 " + missing.getParameterName() + "。";
            case BindException unread ->
                "参数 "
                        + unread.getFieldErrors().stream()
                                .map(FieldError::getField)
                                .distinct()
                                .collect(Collectors.joining("、"))
                        + " 写得不对，请对照接口文档。";
            default -> String.valueOf(known.getBody().getDetail());
        };
    }

    /** What PostgreSQL cannot hold: a NUL in a text, a day or a number beyond its range. */
    private static boolean unstorable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql)
                return Set.of("22003", "22007", "22008", "22021").contains(String.valueOf(sql.getSQLState()));
        }
        return false;
    }

    private static Object answer(
            HttpServletRequest request,
            HttpStatusCode status,
            String title,
            String sentence,
            @Nullable Rejected rejected) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return new Answer(status.value(), new StaticTemplates().sharedRefusal(title, sentence));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(title);
        problem.setInstance(URI.create(request.getRequestURI()));
        if (rejected != null) {
            problem.setProperty("errors", rejected.fields());
            if (rejected.rule() != null) problem.setProperty("rule", rejected.rule());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
