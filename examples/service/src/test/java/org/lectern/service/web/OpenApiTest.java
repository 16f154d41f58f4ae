package org.lectern.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.service.TestService;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description is kept by hand, so it is compared with the controllers. */
@Tag("slow")
class OpenApiTest {

    private static final TestService SERVICE = TestService.shared();

    @Test
    void description_hasTheResourcesAndParametersOfTheControllers() {
        Set<String> served = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> resource : SERVICE.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()) {
            if (resource.getValue().getBeanType().getName().startsWith("org.lectern.")) {
                served.add(line(resource.getKey(), resource.getValue()));
            }
        }

        assertThat(described()).isEqualTo(served);
    }

    private static String line(RequestMappingInfo info, HandlerMethod method) {
        String parameters = Stream.of(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .map(Parameter::getName)
                .sorted()
                .collect(Collectors.joining(","));
        return "%s %s %s"
                .formatted(
                        info.getMethodsCondition().getMethods().iterator().next(),
                        info.getPatternValues().iterator().next(),
                        parameters);
    }

    private static Set<String> described() {
        Map<String, Object> api = new Yaml().load(SERVICE.get("/openapi.yaml").body());
        Set<String> described = new TreeSet<>();
        map(api, "paths")
                .forEach((path, methods) -> map(methods)
                        .forEach((method, operation) -> described.add(
                                "%s %s %s".formatted(method.toUpperCase(Locale.ROOT), path, query(api, operation)))));
        return described;
    }

    private static String query(Map<String, Object> api, Object operation) {
        Object parameters = map(operation).get("parameters");
        return parameters == null
                ? ""
                : ((List<?>) parameters)
                        .stream()
                                .map(parameter -> resolved(api, map(parameter)))
                                .filter(parameter -> "query".equals(parameter.get("in")))
                                .map(parameter -> String.valueOf(parameter.get("name")))
                                .sorted()
                                .collect(Collectors.joining(","));
    }

    private static Map<String, Object> resolved(Map<String, Object> api, Map<String, Object> parameter) {
        Object reference = parameter.get("$ref");
        return reference == null
                ? parameter
                : map(
                        map(map(api, "components"), "parameters"),
                        String.valueOf(reference).replaceFirst(".*/", ""));
    }

    @Test
    void referencesToSchemas_areServed() {
        HttpResponse<String> response = SERVICE.get("/openapi.yaml");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/yaml");
        String description = response.body();
        Set<String> schemas = Pattern.compile("\"(/schemas/[a-z-]+)\"")
                .matcher(description)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(schemas).contains("/schemas/event");
        for (String schema : schemas) {
            assertThat(SERVICE.get(schema).body()).as(schema).contains("\"$schema\"");
        }
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return map(Objects.requireNonNull(parent.get(key), key));
    }

    @SuppressWarnings("unchecked") // Keys of the description are texts.
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
