/// Leave to send one request that moves money or changes something else at Kira, once: whoever takes it has used it up.
package protocol MoneyPermit: ~Copyable {
  /// The idempotency key under which it was written down.
  var key: String { get }
  /// Below the base address.
  var path: String { get }
  /// As it was written down, and never otherwise.
  var body: [UInt8] { get }
}
