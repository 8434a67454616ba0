import App

App.main(Array(CommandLine.arguments.dropFirst()))
