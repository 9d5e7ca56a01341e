package luodi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Open to everyone: whether the program and its database answer. 200 or 503, no more is told. */
@Component("/health")
class Health implements HttpRequestHandler {
    private final JdbcClient db;

    Health(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = answers();
        response.setStatus(up ? 200 : 503);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(up ? "正常" : "数据库没有回答");
    }

    private boolean answers() {
        try {
            return db.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }
}
