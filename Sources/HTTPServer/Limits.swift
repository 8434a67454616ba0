/// What a client may ask of the listener before it is refused or dropped; times in milliseconds.
package struct Limits: Sendable {
  package var headBytes = 16_384
  package var headerFields = 100
  package var bodyBytes = 262_144
  package var connections = 64
  /// From the first byte of a request to the end of its head.
  package var headTime: Int64 = 5_000
  /// From the first byte of a request to the end of its body, however steadily it drips.
  package var requestTime: Int64 = 10_000
  /// From the first byte of an answer to its last.
  package var answerTime: Int64 = 30_000
  /// Between two requests on one connection.
  package var idleTime: Int64 = 60_000
  /// How long a refused client is still listened to, so that it can read why.
  package var farewellTime: Int64 = 1_000

  package init() {}
}
