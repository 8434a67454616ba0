import Kira

/// Bearer tokens that carry their own end and proof, so that none has to be remembered.
struct Token {
  private let seed: UInt64
  private let clientID: String

  init(seed: UInt64, clientID: String) {
    self.seed = mixed(seed &+ 0x70)
    self.clientID = clientID
  }

  func text(issuedAt now: Moment, lasting lifetime: Int64) -> String {
    let seconds = Int(now.milliseconds / 1_000)
    let header = JSONWriter.object { json in
      json.field("kid", "c2FuZGJveC1rZXk")
      json.field("alg", "RS256")
    }
    let claims = JSONWriter.object { json in
      json.field("sub", clientID)
      json.field("token_use", "access")
      json.field("scope", "kira/all")
      json.field("auth_time", seconds)
      json.field("iss", "https://sandbox.invalid/pool")
      json.field("exp", seconds + Int(lifetime))
      json.field("iat", seconds)
      json.field("version", 2)
      json.field("client_id", clientID)
    }
    let signed = "\(Base64.addressText(of: header)).\(Base64.addressText(of: claims))"
    return "\(signed).\(proof(of: signed))"
  }

  /// What a token is worth.
  enum Standing { case accepted, expired, foreign }

  func standing(of text: String, _ memo: TokenMemo, at now: Moment) -> Standing {
    guard let end = memo.end(of: text) ?? end(of: text) else { return .foreign }
    memo.keep(text, until: end)
    return now.milliseconds / 1_000 < end ? .accepted : .expired
  }

  /// `nil` for a token that was not given out here.
  private func end(of text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, proof(of: "\(parts[0]).\(parts[1])") == parts[2] else { return nil }
    guard let claims = Base64.bytes(ofAddressText: parts[1]) else { return nil }
    guard case .number(let end)? = JSONTree(claims)?["exp"] else { return nil }
    return Int64(end)
  }

  private func proof(of signed: String) -> String {
    Base64.addressText(of: scramble(signed, byteCount: 256, seed: seed))
  }
}

/// The tokens that were looked at last: proving one anew takes longer than many an answer.
final class TokenMemo {
  /// Only those that proved to be given out here.
  private var known: [String: Int64] = [:]
  private static let most = 8

  func end(of text: String) -> Int64? { known[text] }

  func keep(_ text: String, until end: Int64) {
    if known.count >= Self.most { known = [:] }
    known[text] = end
  }
}
