/// What a command is given of the world outside: the environment, and where its words go.
package struct Surroundings {
  /// The environment as it was at the start.
  package var environment: [String: String]
  /// Standard output: what a script reads.
  package var print: (String) -> Void
  /// Standard error: what a person reads.
  package var narrate: (String) -> Void

  package init(
    environment: [String: String],
    print: @escaping (String) -> Void,
    narrate: @escaping (String) -> Void
  ) {
    self.environment = environment
    self.print = print
    self.narrate = narrate
  }
}
