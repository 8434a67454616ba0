/// Why nothing can be signed or verified on this machine.
package struct CryptoMissing: Error, Equatable {
  package let reason: String
}
