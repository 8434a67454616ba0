import CCurl
import HTTPMessage

extension Silence.Reason {
  /// Sorts libcurl's hundred codes by what a person can do about them.
  init(_ code: CURLcode) { self = Self.table[code.rawValue] ?? .connectionLost }

  private static let table: [UInt32: Silence.Reason] = {
    let groups: [(Silence.Reason, [CURLcode])] = [
      (.nameNotResolved, [CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY]),
      (.connectionRefused, [CURLE_COULDNT_CONNECT]),
      (.timedOut, [CURLE_OPERATION_TIMEDOUT]),
      (.cancelled, [CURLE_ABORTED_BY_CALLBACK]),
      (
        .notHTTP,
        [
          CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_WEIRD_SERVER_REPLY,
          CURLE_BAD_CONTENT_ENCODING,
        ]
      ),
      (
        .tlsFailed,
        [
          CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
          CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE,
          CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
          CURLE_SSL_CLIENTCERT, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
        ]
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { reason, codes in codes.map { ($0.rawValue, reason) } }
    )
  }()
}
