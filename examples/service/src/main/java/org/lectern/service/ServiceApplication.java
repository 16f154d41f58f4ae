package org.lectern.service;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class ServiceApplication {

    public static void main(String... arguments) {
        start(arguments);
    }

    /**
     * Starts the service on a store that it has to itself, and returns its context.
     *
     * @throws StoreRefusedException if another process uses the store, or it cannot be opened
     */
    static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.addInitializers(new StoreLock());
        return application.run(arguments);
    }

    /** Returns the one executor on which Lectern does everything. Spring shuts it down after the jobs have ended. */
    @Bean
    ExecutorService lecternExecutor(ServiceSettings settings) {
        return Executors.newFixedThreadPool(
                settings.workers(), Thread.ofPlatform().name("lectern-", 1).factory());
    }
}
