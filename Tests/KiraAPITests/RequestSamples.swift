import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

extension HTTPRequest {
  /// The body, as it goes over the wire.
  var text: String { String(decoding: body, as: UTF8.self) }

  var names: [String: String] {
    Dictionary(headers.map { ($0.name, $0.value) }) { first, _ in first }
  }
}

extension IndividualProfile {
  var text: String { String(decoding: body.compact, as: UTF8.self) }

  /// The least that makes a person known.
  static var sample: IndividualProfile {
    get throws {
      var profile = IndividualProfile()
      profile.firstName = "Ana"
      profile.lastName = "López"
      profile.email = try EmailAddress("ana@example.com")
      return profile
    }
  }
}

extension BusinessProfile {
  var text: String { String(decoding: body.compact, as: UTF8.self) }
}

extension UserChange {
  static var sample: UserChange {
    get throws {
      var profile = IndividualProfile()
      profile.sourceOfFunds = .salary
      return try UserChange(profile)
    }
  }
}

extension IdempotencyKey {
  static let sample = IdempotencyKey(randomBytes: Array(0..<16))
}

/// The fault with which something is refused; `nil` when it is taken.
func fault(_ work: () throws -> Void) -> RequestFault? {
  do {
    try work()
    return nil
  } catch {
    return error as? RequestFault
  }
}
