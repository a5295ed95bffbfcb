"""How the site is served: one process with threads suits SQLite; nothing is written elsewhere."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
threads = 4
accesslog = None
control_socket_disable = True
