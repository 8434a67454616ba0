package import HTTPMessage

/// Whatever carries requests: a seam, so that a test can be the other side.
package protocol Network: AnyObject {
  /// Sets a request going and returns its number.
  func start(_ request: HTTPRequest, token: Secret?) -> Int
  /// Lets what was started leave now, before something else takes its time.
  func push()
  /// What became of requests since this was asked last.
  func finished() -> [(number: Int, outcome: HTTPOutcome)]
  /// Sleeps until something moves, one of the descriptors can be read, or the time is up.
  func wait(alsoFor descriptors: [Int32], atMost milliseconds: Int32)
}
