package org.orbitarium.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The root command: no argument opens the window, arguments are commands. */
public final class Main {

    private Main() {
    }

    /** Starts the window or a command. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The window. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1280, 800));
            stage.show();
        }
    }
}
