package org.lectern.service;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class ServiceApplication {

    public static void main(String... arguments) {
        SpringApplication.run(ServiceApplication.class, arguments);
    }

    /** Returns the one executor on which Lectern does everything. Spring shuts it down after the jobs have ended. */
    @Bean
    ExecutorService lecternExecutor(ServiceSettings settings) {
        return Executors.newFixedThreadPool(
                settings.workers(), Thread.ofPlatform().name("lectern-", 1).factory());
    }
}
