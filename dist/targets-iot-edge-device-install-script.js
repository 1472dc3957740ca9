export const id=1999;export const ids=[1999];export const modules={71999:(__unused_webpack_module,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,{installScript:()=>installScript});const IOT_EDGE_VERSION="1.6";const installScript=()=>`#!/bin/sh
# Installs IoT Edge ${IOT_EDGE_VERSION} (LTS) with a container engine, and provisions the device with the config.toml beside this script.
# Ubuntu 22.04 or 24.04, or Debian 12, on amd64 or arm64. Run it on the device: sudo sh install.sh
set -eu

fail() { echo "$1" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail 'Run it with sudo.'
here=$(cd "$(dirname "$0")" && pwd)
[ -f "$here/config.toml" ] || fail 'config.toml must lie beside this script.'
. "$\{OS_RELEASE:-/etc/os-release}"
case "$ID-$VERSION_ID" in
  ubuntu-22.04 | ubuntu-24.04 | debian-12) ;;
  *) fail "IoT Edge ${IOT_EDGE_VERSION} is not packaged for $ID $VERSION_ID: use Ubuntu 22.04 or 24.04, or Debian 12." ;;
esac
case "$(dpkg --print-architecture)" in
  amd64 | arm64) ;;
  *) fail 'Models need amd64 or arm64: there is no Node.js and no onnxruntime for 32-bit ARM.' ;;
esac

export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y curl ca-certificates
package=$(mktemp --suffix=.deb)
curl -fsSL "https://packages.microsoft.com/config/$ID/$VERSION_ID/packages-microsoft-prod.deb" -o "$package"
dpkg -i "$package"
rm -f "$package"
apt-get update
command -v docker > /dev/null || apt-get install -y moby-engine
apt-get install -y 'aziot-edge=${IOT_EDGE_VERSION}.*'

etc=$\{AZIOT_ETC:-/etc/aziot}
if [ -e "$etc/config.toml" ]; then cp -p "$etc/config.toml" "$etc/config.toml.before"; fi
install -m 600 "$here/config.toml" "$etc/config.toml"
iotedge config apply
rm -f "$here/config.toml"
echo 'IoT Edge runs. Look at it with: sudo iotedge system status; sudo iotedge list'
`}};