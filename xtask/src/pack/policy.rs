//! The content-security policy and the other headers, written once for the page itself, for `_headers` and for nginx.

/// The policy that a page can state about itself. `frame-ancestors` works in a header only; the boot script stands in for it.
pub fn for_page() -> String {
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types ownwords",
    ]
    .join("; ")
}

/// The policy of a self-opening file: its own script and style by their SHA-256 in base64, the engine in a worker made of bytes that it
/// holds, and nothing from anywhere.
pub fn for_reader(script: &str, style: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'sha256-{script}' 'wasm-unsafe-eval'"),
        &format!("style-src 'sha256-{style}'"),
        "img-src data:",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types ownwords",
    ]
    .join("; ")
}

/// The headers of every answer.
fn everywhere() -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", format!("{}; frame-ancestors 'none'", for_page())),
        ("X-Content-Type-Options", "nosniff".into()),
        ("X-Frame-Options", "DENY".into()),
        ("Referrer-Policy", "no-referrer".into()),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Resource-Policy", "same-origin".into()),
        ("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()".into()),
    ]
}

/// Folders whose files are named by their content.
const FOREVER: [&str; 3] = ["files/", "locales/", "data/"];
const FOREVER_VALUE: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// The `_headers` file that several static hosts read. Rules add up: what holds everywhere, then how long each may be kept.
pub fn headers_file(public: &str, routes: &[String]) -> String {
    let mut out = format!("{public}*\n");
    for (name, value) in everywhere() {
        out.push_str(&format!("  {name}: {value}\n"));
    }
    for folder in FOREVER {
        out.push_str(&format!("{public}{folder}*\n  Cache-Control: {FOREVER_VALUE}\n"));
    }
    let files = ["", "index.html", "404.html", "sw.js", "manifest.webmanifest", "plain/"].map(str::to_owned);
    let pages = routes.iter().map(|route| route.trim_matches('/')).filter(|route| !route.is_empty());
    for path in files.into_iter().chain(pages.flat_map(|page| [page.to_owned(), format!("{page}/")])) {
        out.push_str(&format!("{public}{path}\n  Cache-Control: {ASK_AGAIN}\n"));
    }
    out
}

/// The same for nginx.
pub fn nginx_example(public: &str) -> String {
    // nginx drops the headers of an outer block as soon as an inner one adds its own, so each block states them all.
    let headers = |cache: &str| {
        let mut lines: Vec<String> =
            everywhere().iter().map(|(name, value)| format!("    add_header {name} \"{value}\" always;")).collect();
        lines.push(format!("    add_header Cache-Control \"{cache}\" always;"));
        lines.join("\n")
    };
    let folders = FOREVER.map(|folder| folder.trim_end_matches('/')).join("|");
    format!(
        r#"# An example for nginx, made together with these files. Put what is in this folder where `root` says{under}.
server {{
  listen 443 ssl;
  server_name words.example.org;      # yours
  # ssl_certificate ...; ssl_certificate_key ...;
  root /srv/own-words;

  include mime.types;
  types {{ application/wasm wasm; application/manifest+json webmanifest; text/plain ftl; }}
  charset utf-8;
  charset_types text/css text/plain text/javascript application/javascript application/manifest+json;
  gzip_static on;
  # brotli_static on;                 # where nginx has the module: a third less than gzip

  location ~ ^{public}({folders})/ {{
    try_files $uri =404;
{forever}
  }}

  location {public} {{
    try_files $uri $uri/index.html {public}404.html;
{ask_again}
  }}
}}
"#,
        under = if public == "/" { String::new() } else { format!(", in {public}") },
        forever = headers(FOREVER_VALUE),
        ask_again = headers(ASK_AGAIN),
    )
}
