package luodi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

class RecordResolverTest {
    record Filter(
            @Nullable String q,
            @Nullable String stage,
            @Nullable String code) {}

    record Mixed(String q, UUID id) {}

    @SuppressWarnings("unused")
    void handler(Filter filter, Mixed mixed, String plain) {}

    @Test
    void takesRecordsOfNothingButStrings() throws Exception {
        assertThat(new RecordResolver().supportsParameter(parameter(0))).isTrue();
        assertThat(new RecordResolver().supportsParameter(parameter(1))).isFalse();
        assertThat(new RecordResolver().supportsParameter(parameter(2))).isFalse();
    }

    @Test
    void trimsWhatWasPastedAndTakesEmptyForAbsent() throws Exception {
        var request = new MockHttpServletRequest();
        request.setParameter("q", "\ufeff 一汽\u200b凌源\r\n ");
        request.setParameter("stage", "  ");
        assertThat(bind(request)).isEqualTo(new Filter("一汽凌源", null, null));
    }

    @Test
    void severalOfOneNameArePartedByCommas() throws Exception {
        var request = new MockHttpServletRequest();
        request.setParameter("stage", "SIGNED", "STARTED");
        assertThat(bind(request)).isEqualTo(new Filter(null, "SIGNED,STARTED", null));
    }

    @Test
    void thePathSpeaksWhereTheParametersDoNotAndNoHeaderDoes() throws Exception {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("code", "429999-2024-01"));
        request.addHeader("q", "header");
        assertThat(bind(request)).isEqualTo(new Filter(null, null, "429999-2024-01"));
        request.setParameter("code", "typed");
        assertThat(bind(request)).isEqualTo(new Filter(null, null, "typed"));
    }

    private static Object bind(MockHttpServletRequest request) throws Exception {
        return new RecordResolver().resolveArgument(parameter(0), null, new ServletWebRequest(request), null);
    }

    private static MethodParameter parameter(int index) throws NoSuchMethodException {
        return new MethodParameter(
                RecordResolverTest.class.getDeclaredMethod("handler", Filter.class, Mixed.class, String.class), index);
    }
}
