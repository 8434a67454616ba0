package import HTTPMessage

/// What a session says to whoever carries its requests, and to whoever asked for them.
extension Session {
  /// Who waits for an answer.
  package typealias Ticket = Int

  /// What an order is for.
  package enum Purpose: Hashable, Sendable {
    case login
    case request(Ticket)
  }

  /// A request that may start now.
  package struct Order: Equatable, Sendable {
    package var purpose: Purpose
    package var request: HTTPRequest
    package var token: Secret?
  }

  /// What became of a request in the end, after whatever was tried.
  package enum Answer: Equatable, Sendable {
    case answered(HTTPResponse)
    case silent(Silence)
    /// We are not let in, and asking again will not change that.
    case refused(reason: String)
    /// No token could be had for now.
    case failed(reason: String)
    /// The time in which it was wanted went by before it could be sent, or sent again; whatever was
    /// sent of it was answered with a refusal to do it now.
    case late
  }

  /// Whether we are let in.
  package enum Login: Equatable, Sendable {
    case none
    case asking
    case held(Secret, refreshAt: Uptime)
    case refused(reason: String)
  }
}
