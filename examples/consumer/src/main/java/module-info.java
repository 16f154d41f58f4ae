module org.example.consumer {
    requires org.lectern.core;
}
