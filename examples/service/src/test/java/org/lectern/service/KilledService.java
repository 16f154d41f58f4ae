package org.lectern.service;

/** The service in a process of its own, which writes its port on a line and runs until it is killed or its test is. */
final class KilledService {

    private KilledService() {}

    public static void main(String[] settings) {
        ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
        test.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
        System.out.println(TestService.start(settings).port());
    }
}
