package org.lectern.service;

/** The service in a process of its own, which writes its port on a line and runs until it is killed. */
final class KilledService {

    private KilledService() {}

    public static void main(String[] settings) {
        System.out.println(TestService.start(settings).port());
    }
}
