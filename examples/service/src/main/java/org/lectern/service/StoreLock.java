package org.lectern.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sees that one process alone uses a store: it would begin the jobs of another one again. A connection holds the store until the
 * process ends, or the context has closed all else. Of H2, the file is locked; of PostgreSQL, an advisory lock of the schema.
 */
final class StoreLock implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What application.yaml calls the folder of H2, which takes absolute paths as they are. */
    private static final String FOLDER = "lectern.absolute-folder";

    private static final int H2_ALREADY_OPEN = 90020;
    private static final String TRY_LOCK =
            "SELECT pg_try_advisory_lock(1279611972, hashtext(coalesce(current_schema(), '')))";

    /** @throws StoreRefusedException if another process uses the store, or it cannot be opened */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Path folder = Path.of(environment.getRequiredProperty("lectern.folder"))
                .toAbsolutePath()
                .normalize();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("lectern-folder", Map.of(FOLDER, folder.toString())));
        Connection held = held(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        // What is registered first is closed last, after the jobs and the pool.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("storeLock", held::close);
    }

    /** Returns a connection that holds the store until it is closed. */
    private static Connection held(String url, String user, String password) {
        // What follows are options, and a password may be among them.
        String shown = url.replaceFirst("[;?].*", "");
        Connection connection;
        try {
            connection = DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw e.getErrorCode() == H2_ALREADY_OPEN
                    ? inUse(shown)
                    : new StoreRefusedException("The store %s cannot be opened: %s".formatted(shown, reason(e)), e);
        }
        try {
            if (isHeld(connection)) {
                return connection;
            }
            connection.close();
        } catch (SQLException e) {
            throw new StoreRefusedException("The store %s cannot be locked: %s".formatted(shown, reason(e)), e);
        }
        throw inUse(shown);
    }

    private static boolean isHeld(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TRY_LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static StoreRefusedException inUse(String store) {
        return new StoreRefusedException(
                "Another process uses the store %s: stop that one first, or give this one a store of its own."
                        .formatted(store),
                null);
    }

    private static String reason(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
