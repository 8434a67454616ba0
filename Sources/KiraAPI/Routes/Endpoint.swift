package import HTTPMessage

/// One route of the API: what it is called, where it is, and what is known of it.
///
/// Every request is built from a row of the table in `Endpoints.swift`; `docs/api-coverage.md` is
/// printed from the same rows, so that a call without a row cannot be made.
package struct Endpoint: Equatable, Sendable {
  /// Where our knowledge of a route comes from.
  package enum Evidence: String, Sendable {
    /// Printed in Kira's documents for the version we ask for.
    case documented
    /// Seen on the wire by integrators, missing from the documents.
    case recorded
    /// The documents name it and print no path; the path is a guess.
    case unproven
    /// Only there under version 2026-06-01.
    case newerVersion
  }

  /// What a route takes besides the API key.
  package enum Keying: Equatable, Sendable {
    /// It takes no idempotency key, or ignores it.
    case none
    /// It refuses a request without one; this is what has been seen of repeating it.
    case idempotent(Replay)
  }

  /// What has been seen when a key came a second time.
  package struct Replay: Equatable, Sendable {
    package enum SameBytes: String, Sendable { case firstAnswer, neverSeen }

    package enum OtherBytes: String, Sendable {
      /// 409 in one of two wordings.
      case conflict
      /// 400 "Failed to store idempotency key", which reads like a fault of the server.
      case failedToStore
      /// The first answer, as if nothing were different.
      case firstAnswer
      case neverSeen
    }

    package let sameBytes: SameBytes
    package let otherBytes: OtherBytes

    package init(_ sameBytes: SameBytes, otherBytes: OtherBytes) {
      self.sameBytes = sameBytes
      self.otherBytes = otherBytes
    }
  }

  package let name: String
  package let method: HTTPRequest.Method
  /// Below the base address; `{…}` stands for an identifier.
  package let path: String
  package let evidence: Evidence
  package let keying: Keying

  init(
    _ name: String,
    _ method: HTTPRequest.Method,
    _ path: String,
    _ evidence: Evidence = .documented,
    _ keying: Keying = .none
  ) {
    self.name = name
    self.method = method
    self.path = path
    self.evidence = evidence
    self.keying = keying
  }

  package var needsIdempotencyKey: Bool { keying != .none }
}
